/**
 * People: accounts, how they sign in, and the roles granted to them.
 *
 * <p>An account comes to be by {@link org.cohort.identity.AccountService#signUp sign-up} (confirmed by a link in a mail
 * and the password), by an {@link org.cohort.identity.InvitationService invitation}, or, the very first, by the link that
 * {@link org.cohort.identity.FirstStart} prints. It is signed in to by {@link org.cohort.identity.SignInService}; a
 * changed password raises its {@code authVersion}, which ends every other session with its next request. Roles are
 * written by {@link org.cohort.identity.RoleService} alone and read anew for each request by
 * {@link org.cohort.identity.Actors}.
 *
 * <p>Every feature may use this package and refers to people by the account's key; names and addresses come from the
 * kernel's {@link org.cohort.kernel.access.Directory}, which {@link org.cohort.identity.AccountDirectory} answers.
 */
package org.cohort.identity;
