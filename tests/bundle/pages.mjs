// Opens the pages of a bundle in Chromium: pictures, PDFs and an accessibility check.
// node pages.mjs BUNDLE OUT, with the path of Chromium in $CHROMIUM.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const [bundle, out] = process.argv.slice(2);
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pages = [
  "report.html",
  ...fs.readdirSync(path.join(bundle, "report")).sort().map((name) => `report/${name}`),
];
const faults = [];

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu"],
});

/** Opens a page as a reader does, and notes whatever the browser refused, ran or asked for. */
async function open(name, width, scheme) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 1000 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  const fault = (what) => faults.push(`${name}: ${what}`);
  page.on("console", (message) => fault(`console: ${message.text()}`));
  page.on("dialog", (dialog) => fault(`a script ran: ${dialog.message()}`));
  page.on("pageerror", (error) => fault(`error: ${error.message}`));
  page.on("request", (request) => {
    if (request.url() !== page.target().url() && !request.isNavigationRequest()) fault(`asked for ${request.url()}`);
  });
  await page.goto(pathToFileURL(path.join(bundle, name)).href);
  return page;
}

/** The structure that a reader without eyes walks along. */
function structure() {
  const found = [];
  const levels = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map((heading) => Number(heading.tagName[1]));
  levels.forEach((level, at) => {
    if (at === 0 ? level !== 1 : level > levels[at - 1] + 1) found.push(`heading ${at} is of level ${level}`);
  });
  if (document.querySelectorAll("script, link, img, iframe, form, [style], [onload], [onerror]").length) {
    found.push("an element that no page has");
  }
  for (const table of document.querySelectorAll("table")) {
    if (!table.caption?.textContent) found.push("a table without a caption");
    if ([...table.querySelectorAll("th")].some((th) => !th.scope)) found.push("a header without a scope");
  }
  for (const link of document.querySelectorAll("a[href^='#']")) {
    if (!document.getElementById(link.hash.slice(1))) found.push(`${link.hash} leads nowhere`);
  }
  if (document.documentElement.scrollWidth > window.innerWidth) found.push("wider than the window");
  if (document.title === "owned") found.push("a script ran");
  return found;
}

let checks = 0;
for (const name of pages) {
  const stem = name === "report.html" ? "overview" : `page-${path.basename(name, ".html")}`;
  for (const scheme of ["light", "dark"]) {
    for (const width of [360, 1280]) {
      const page = await open(name, width, scheme);
      await page.screenshot({ path: path.join(out, `${stem}-${width}-${scheme}.png`), fullPage: stem !== "overview" });
      faults.push(...(await page.evaluate(structure)).map((what) => `${name} at ${width}: ${what}`));
      // What checks the page is run by the debugger, which its policy doesn't bind.
      await page.evaluate(axe);
      const result = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
      if (result.passes.length < 10) faults.push(`${name}: axe-core checked next to nothing`);
      for (const violation of result.violations) {
        const places = violation.nodes.slice(0, 3).map((node) => `${node.target} ${node.failureSummary}`);
        faults.push(`${name} at ${width}, ${scheme}: ${violation.id}: ${violation.help}\n  ${places.join("\n  ")}`);
      }
      checks += 1;
      await page.close();
    }
  }
  const page = await open(name, 1280, "light");
  for (const format of ["A4", "Letter"]) {
    await page.pdf({ path: path.join(out, `${stem}-${format}.pdf`), format, preferCSSPageSize: stem === "overview" });
  }
  await page.close();
}
await browser.close();

for (const fault of faults) console.error(fault);
console.log(`${pages.length} pages, ${checks} checks, ${faults.length} faults`);
process.exitCode = faults.length ? 1 : 0;
