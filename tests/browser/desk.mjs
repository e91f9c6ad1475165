// What the tests share: the program, the stories, a browser.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const program = process.env.CROSSCHECK ?? join(root, "target", "release", "crosscheck");
const browserPath = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const folder = mkdtempSync(join(tmpdir(), "crosscheck-pages-"));

export const stories = readdirSync(join(root, "seeds")).filter((name) => existsSync(join(root, "seeds", name, "sources.toml")));

/** What the program prints. */
export function crosscheck(...args) {
  return execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28 });
}

/** The page of a folder of texts, written to a file; its address. */
export function pageOf(path, name) {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, crosscheck("check", path, "--format", "html"));
  return pathToFileURL(file).href;
}

export const storyPage = (name) => pageOf(join(root, "seeds", name), name);

export function launch() {
  return chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
}

/** A page at an address, and all that went wrong on it: errors, requests beyond itself, dialogs. */
export async function open(browser, address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const trouble = [];
  page.on("pageerror", (error) => trouble.push(`error: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && trouble.push(`console: ${message.text()}`));
  page.on("request", (request) => request.url() !== address.split("#")[0] && trouble.push(`request: ${request.url()}`));
  page.on("dialog", (dialog) => { trouble.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  await page.goto(address);
  return { page, trouble, close: () => context.close() };
}

/** Whether an element can be seen without scrolling. */
export function inView(page, selector) {
  return page.locator(selector).first().evaluate((element) => {
    const box = element.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
  });
}

/** Waits until the page no longer scrolls. */
export async function settled(page) {
  let last = -1;
  for (let look = 0; look < 30; look += 1) {
    const now = await page.evaluate(() => scrollY);
    if (now === last) return;
    last = now;
    await page.waitForTimeout(120);
  }
}
