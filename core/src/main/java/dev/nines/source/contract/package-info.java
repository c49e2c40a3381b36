/** Contract files become agreements: every key, its default, and every problem at once. */
package dev.nines.source.contract;
