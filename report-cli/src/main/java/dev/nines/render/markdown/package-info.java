/**
 * The document as Markdown of GitHub's flavour, for wikis and status pages.
 *
 * <p>What authors wrote passes through as they wrote it, but for raw HTML and unsafe links, which
 * become text.
 */
package dev.nines.render.markdown;
