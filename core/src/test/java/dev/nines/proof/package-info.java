/** What is proved of the whole engine from the outside: worked cases and known kinds of bugs. */
package dev.nines.proof;
