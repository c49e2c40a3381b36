/**
 * The document as one HTML file: no script, nothing from the network, charts as vectors in the
 * page.
 */
package dev.nines.render.html;
