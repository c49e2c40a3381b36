/** Small builders of facts and terms for tests. */
package dev.nines.testing;
