// The pictures of the README: the main story at three widths.

import { join } from "node:path";
import { launch, open, root, storyPage } from "./desk.mjs";

const browser = await launch();
const address = storyPage("el-mencho");
for (const [width, height] of [[1280, 1500], [768, 1200], [360, 900]]) {
  const { page, close } = await open(browser, address, { viewport: { width, height } });
  await page.screenshot({ path: join(root, "docs", "images", `page-${width}.png`) });
  await page.locator("#q1").scrollIntoViewIfNeeded();
  await page.evaluate(() => { location.hash = "#q1"; });
  await page.evaluate(() => document.getElementById("q1").scrollIntoView({ block: "start", behavior: "instant" }));
  await page.screenshot({ path: join(root, "docs", "images", `finding-${width}.png`) });
  await close();
}
await browser.close();
