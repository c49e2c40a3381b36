/** The data of a report as JSON. */
package dev.nines.render.json;
