/** What all renderers share: a document goes in, bytes come out; no figure is made here. */
package dev.nines.render;
