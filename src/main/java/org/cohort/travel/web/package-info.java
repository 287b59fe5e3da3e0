/** Pages of conferences: the public list and page, and the forms of who keeps them. */
package org.cohort.travel.web;
