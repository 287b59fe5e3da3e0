/**
 * Who of ours goes to a conference, as far as they say so, and who welcomes whom there. Seen by people of the community
 * alone: those who coordinate it, mentor or are interns in it, and organizers of its programs. The public page knows nothing of it.
 */
package org.cohort.travel.there;
