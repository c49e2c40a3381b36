/**
 * What a careful reader of an incident would object to: any incident in, problems out; changes no
 * fact.
 */
package dev.nines.source.check;
