/** The pages of funds and installments. */
package org.cohort.fund.web;
