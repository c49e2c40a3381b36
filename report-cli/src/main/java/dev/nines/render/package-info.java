/** What all renderers share: a document goes in, bytes of one format come out. */
package dev.nines.render;
