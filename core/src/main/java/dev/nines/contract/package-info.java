/** Terms as signed, one sealed interface for each kind of clause; never looks at facts. */
package dev.nines.contract;
