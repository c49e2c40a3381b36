/** What is measured between two marks of an incident, as data; looks at no incident. */
package dev.nines.measurement;
