// Judges pages by axe-core and by keyboard: node axe.mjs FOLDER CHROMIUM [PICTURES]. Called by .ci/axe.
import { createRequire } from "node:module";
import { mkdirSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, chromium, pictures] = process.argv.slice(2);
// The packages lie in NODE_PATH, which import does not look at.
const find = createRequire(import.meta.url);
const { chromium: browserType } = find("playwright-core");
const axe = readFileSync(find.resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const MODES = {
  light: {},
  dark: { colorScheme: "dark" },
  narrow: { viewport: { width: 360, height: 800 } },
  print: { media: "print" },
  "no script": { scripts: false },
};
const SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }" +
  " p { margin-bottom: 2em !important }";
const faults = [];
const fault = (page, mode, words) => faults.push(`${page}, ${mode}: ${words}`);

const pagesIn = (place) => readdirSync(place).sort().flatMap((name) => {
  const path = join(place, name);
  return statSync(path).isDirectory() ? pagesIn(path) : name.endsWith(".html") ? [path] : [];
});

const browser = await browserType.launch({
  executablePath: chromium,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync"],
});

// With scripts off the page's own does not run, and the browser still lets axe in: the script is taken out of the page.
async function open(file, { media, scripts = true, ...options }) {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  if (!scripts) {
    await page.route("**/*.html", (route) => route.fulfill({
      body: readFileSync(file, "utf8").replace(/<script>[^]*?<\/script>/, ""), contentType: "text/html; charset=utf-8",
    }));
  }
  await page.goto(pathToFileURL(file).href);
  if (media) await page.emulateMedia({ media });
  return page;
}

const viewsOf = (page) => page.evaluate(() => [...document.querySelectorAll(".views a")].map((link) => link.hash.slice(1)));
const unfold = (page) => page.evaluate(() => document.querySelectorAll("details").forEach((one, index) => {
  if (index < 12 || index % 20 === 0) one.open = true;
}));

async function judge(page, name, mode) {
  const result = await page.evaluate((tags) => window.axe.run(document, { runOnly: { type: "tag", values: tags } }), TAGS);
  for (const one of result.violations) {
    fault(name, mode, `${one.id} (${one.impact}), ${one.nodes.length} times: ${one.help}; first ${one.nodes[0].html.slice(0, 160)}`);
  }
  return result.violations.length;
}

async function violations(file, name, mode, options) {
  const page = await open(file, options);
  await page.addScriptTag({ content: axe });
  await unfold(page);
  let sum = 0;
  const views = options.scripts === false || options.media === "print" ? [] : await viewsOf(page);
  for (const view of views.length ? views : [""]) {
    if (view) {
      await page.evaluate((hash) => { location.hash = hash; }, view);
      await page.waitForFunction((id) => !document.getElementById(id).classList.contains("away"), view);
    }
    sum += await judge(page, name, view ? `${mode} ${view}` : mode);
    if (pictures) {
      await page.screenshot({ path: join(pictures, `${name.replace(/\W+/g, "-")}-${mode}-${view}.png`), fullPage: true });
    }
  }
  await page.context().close();
  return sum;
}

// What has the focus: its kind, where it is, and whether that can be seen.
const focused = (page) => page.evaluate(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect();
  const look = getComputedStyle(one);
  one.dataset.stop ??= String(document.querySelectorAll("[data-stop]").length);
  return {
    stop: one.dataset.stop, words: (one.getAttribute("aria-label") ?? one.textContent).trim().slice(0, 40), kind: one.tagName,
    visible: box.width > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight &&
      look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2,
  };
});

async function keyboard(file, name) {
  const page = await open(file, {});
  const say = (words) => fault(name, "keyboard", words);
  const wanted = await page.evaluate(() => [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
    .filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length);
  const stops = [];
  for (let press = 0; press <= wanted + 5; press++) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (!now || (stops.length && now.stop === stops[0].stop)) break;
    if (stops.some((one) => one.stop === now.stop)) { say(`the focus is trapped at ${now.words}`); break; }
    if (!now.visible) say(`the focus cannot be seen on ${now.kind} ${now.words}`);
    stops.push(now);
  }
  if (stops.length !== wanted) say(`${stops.length} stops of the Tab key where ${wanted} were expected`);
  if (stops[0]?.words !== "Skip to the content") say("the first stop is not the skip link");
  await page.reload();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  if (await page.evaluate(() => location.hash) !== "#main") say("the skip link does not lead to the content");
  const views = await viewsOf(page);
  for (const view of views) {
    await page.locator(`.views a[href="#${view}"]`).focus();
    await page.keyboard.press("Enter");
    // The page answers to hashchange, which comes a moment after the key.
    await page.waitForFunction((id) => !document.getElementById(id).classList.contains("away"), view, { timeout: 2000 })
      .catch(() => {});
    const shown = await page.evaluate(() => [...document.querySelectorAll(".view:not(.away)")].map((one) => one.id).join());
    if (shown !== view) say(`Enter on the view ${view} shows ${shown}`);
  }
  if (views.length) await findBox(page, say);
  const fold = page.locator("summary").first();
  if (await fold.count()) {
    const before = await fold.evaluate((one) => one.parentElement.open);
    await fold.focus();
    await page.keyboard.press("Enter");
    if (before === await fold.evaluate((one) => one.parentElement.open)) say("Enter does not unfold");
  }
  await page.context().close();
  return stops.length;
}

async function findBox(page, say) {
  await page.locator(".views a").first().press("Enter");
  await page.locator("#find-text").focus();
  const dim = () => page.locator(".board li.dim").count();
  await page.keyboard.type("no such words");
  const none = await page.locator("#find [role=status]").textContent();
  if (await dim() === 0 || none !== "0 blocks found") say(`finding nothing says "${none}"`);
  await page.keyboard.press("Escape");
  if (await page.inputValue("#find-text") !== "" || await dim() !== 0) say("Escape does not empty the find box");
}

// At 320 px, also with wider text, nothing but tables may reach beyond the screen; targets are 24 px high and wide.
async function reflow(file, name) {
  const page = await open(file, { viewport: { width: 320, height: 640 } });
  await unfold(page);
  for (const mode of ["320 px", "320 px with wide text"]) {
    if (mode !== "320 px") await page.addStyleTag({ content: SPACING });
    for (const view of [...await viewsOf(page), ""]) {
      if (view) await page.evaluate((hash) => { location.hash = hash; }, view);
      await page.waitForTimeout(30);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) fault(name, mode, `${view} is ${wide} px wider than the screen`);
    }
  }
  const small = await page.evaluate(() => [...document.querySelectorAll("a[href], button, input, summary")]
    .filter((one) => one.checkVisibility() && !one.matches(".skip"))
    .filter((one) => one.getBoundingClientRect().height < 24 || one.getBoundingClientRect().width < 24)
    .map((one) => one.textContent.slice(0, 40)));
  if (small.length) fault(name, "targets", `smaller than 24 px: ${small.slice(0, 3).join(" | ")}`);
  await page.context().close();
}

if (pictures) mkdirSync(pictures, { recursive: true });
console.log(["page".padEnd(36), ...Object.keys(MODES).map((mode) => mode.padStart(9)), "tab stops"].join(" | "));
for (const file of pagesIn(folder)) {
  const name = relative(folder, file);
  const sums = [];
  for (const [mode, options] of Object.entries(MODES)) sums.push(await violations(file, name, mode, options));
  const stops = await keyboard(file, name);
  await reflow(file, name);
  if (pictures) {
    const page = await open(file, {});
    await page.pdf({ path: join(pictures, `${name.replace(/\W+/g, "-")}.pdf`), preferCSSPageSize: true, printBackground: true });
    await page.context().close();
  }
  console.log([name.padEnd(36), ...sums.map((sum) => String(sum).padStart(9)), String(stops).padStart(9)].join(" | "));
}
await browser.close();
if (faults.length) {
  console.log(`\n${faults.length} faults:\n  ${faults.join("\n  ")}`);
  process.exit(1);
}
console.log("\nNo violation, and every page can be used by keyboard.");
