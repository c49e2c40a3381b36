/** The document as plain text for terminals: columns of a fixed width, charts as bars of signs. */
package dev.nines.render.text;
