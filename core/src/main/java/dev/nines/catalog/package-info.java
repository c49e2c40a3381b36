/** Published service level agreements as contract files, with what was left out of each. */
package dev.nines.catalog;
