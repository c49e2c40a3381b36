// Opens every document of a folder: HTML in Chromium with axe-core, light, dark and printed; PDF in
// pdf.js and in Chromium. Prints one JSON object: what is wrong, and what was seen.
import { createRequire } from "node:module";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const [folder, chromium] = process.argv.slice(2);
const { chromium: launcher } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const wrong = [];
wrong.push = (text) => {
  console.error(text);
  return Array.prototype.push.call(wrong, text);
};
const seen = { html: [], pdf: [] };

async function html(browser, name) {
  for (const look of ["light", "dark", "print", "narrow"]) {
    const context = await browser.newContext({
      colorScheme: look === "dark" ? "dark" : "light",
      viewport: look === "narrow" ? { width: 360, height: 740 } : { width: 1000, height: 900 },
      bypassCSP: true,
    });
    const page = await context.newPage();
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) wrong.push(`${name}: asks for ${request.url()}`);
    });
    page.on("console", (message) => {
      if (message.type() === "error") wrong.push(`${name}: ${message.text()}`);
    });
    await page.emulateMedia({ media: look === "print" ? "print" : "screen" });
    await page.goto(pathToFileURL(join(folder, name)).href);
    await page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: true });
    if (look === "print") await page.pdf({ path: join(folder, `${name}-print.pdf`), format: "A4", printBackground: true });
    const broad = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (look === "narrow" && broad > 0) wrong.push(`${name}: ${broad} px broader than a telephone`);
    await page.evaluate(axe);
    const result = await page.evaluate(
      (tags) => window.axe.run(document, { runOnly: { type: "tag", values: tags } }), TAGS);
    for (const violation of result.violations) {
      const nodes = violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ");
      wrong.push(`${name}, ${look}: ${violation.id}: ${violation.help}: ${nodes}`);
    }
    seen.html.push({ name, look, rules: result.passes.length });
    if (look === "light") await keyboard(page, name);
    await context.close();
  }
}

// every place that the keyboard reaches can be seen to have it
async function keyboard(page, name) {
  const reached = new Set();
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const style = getComputedStyle(element);
      return { outline: style.outlineStyle, html: element.outerHTML.slice(0, 80) };
    });
    if (!at || reached.has(at.html)) break;
    reached.add(at.html);
    if (at.outline === "none") wrong.push(`${name}: no outline at ${at.html}`);
  }
  if (reached.size === 0) wrong.push(`${name}: the keyboard reaches nothing`);
}

async function pdf(name) {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const data = new Uint8Array(readFileSync(join(folder, name)));
  const task = getDocument({ data, verbosity: 0 });
  const document = await task.promise;
  let text = "";
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: false });
    text += content.items.map((item) => item.str).join(" ") + "\n";
    const tree = await page.getStructTree();
    if (!tree || tree.children.length === 0) wrong.push(`${name}: page ${number} has no structure`);
  }
  const outline = await document.getOutline();
  if (!outline || outline.length === 0) wrong.push(`${name}: no bookmarks`);
  writeFileSync(join(folder, `${name}.pdfjs.txt`), text);
  seen.pdf.push({ name, pages: document.numPages, letters: text.replace(/\s+/g, "").length });
  await task.destroy();
}

// the viewer of Chromium itself
async function inChromium(browser, name) {
  const page = await browser.newPage({ viewport: { width: 900, height: 1200 } });
  await page.goto(pathToFileURL(join(folder, name)).href);
  const picture = join(folder, `${name}-chromium.png`);
  for (let i = 0; i < 40; i++) {
    await page.waitForTimeout(500);
    await page.screenshot({ path: picture });
    if (statSync(picture).size >= 30000) break;
  }
  if (statSync(picture).size < 30000) wrong.push(`${name}: Chromium shows nothing`);
  await page.close();
}

const names = readdirSync(folder).sort();
const browser = await launcher.launch({
  executablePath: chromium,
  args: [...FLAGS, "--headless=new"],
  ignoreDefaultArgs: ["--headless"],
});
for (const name of names.filter((n) => n.endsWith(".html"))) await html(browser, name);
for (const name of names.filter((n) => n.endsWith(".pdf"))) {
  await pdf(name);
  await inChromium(browser, name);
}
await browser.close();
console.log(JSON.stringify({ wrong, seen }));
