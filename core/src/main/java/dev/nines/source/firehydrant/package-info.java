/** FireHydrant: incidents with their milestones. */
package dev.nines.source.firehydrant;
