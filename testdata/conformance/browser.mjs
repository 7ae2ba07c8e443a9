// Loads pages in a real browser: {chromium, pages: [{html, module, picker, viewer,
// security}]} gives for each page what it asked for and what it became. Security are
// the answers of its own endpoint, one after the other. The pages come from loopback;
// every other request is intercepted and answered here, or refused and told. Names do
// not even resolve in this browser.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { answer } from "./answers.mjs";
import { bundle } from "./bundle.mjs";
import { exchange } from "./exchange.mjs";

const require = createRequire(import.meta.url);
const here = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const sdk = join(dirname(require.resolve("filestack-js/package.json")), "build/browser");
const crossOrigin = { "access-control-allow-origin": "*", "access-control-expose-headers": "*" };

// The viewer's script is filepicker-js. Its readme says that the copy on Filestack's
// host is built for that domain; this is its own setting for it.
const domain = `window.filepicker = window.filepicker || {}; window.filepicker.hostname = "https://www.filestackapi.com";\n`;

// scripts are the files behind the addresses that the snippets name.
const scripts = [
  [/^https:\/\/static\.filestackapi\.com\/filestack-js\/4\.x\.x\/([\w.-]+\.js)$/, (name) => join(sdk, name)],
  [/^https:\/\/static\.filestackapi\.com\/picker\/[\d.]+\/picker\.js$/, () => join(here, "picker-stand-in.js")],
  [/^https:\/\/api\.filestackapi\.com\/filestack\.js$/, () => require.resolve("filepicker-js/dist/filepicker.js"), domain],
];

function script(url) {
  for (const [pattern, file, first = ""] of scripts) {
    const match = pattern.exec(url);
    if (match) return { contentType: "text/javascript; charset=utf-8", body: first + readFileSync(file(match[1]), "utf8") };
  }
}

// serve gives the pages by number on loopback.
function serve(pages) {
  const server = createServer((request, response) => {
    const page = pages[request.url.slice(1)];
    response.writeHead(page ? 200 : 404, { "content-type": "text/html; charset=utf-8" }).end(page?.html);
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(`http://127.0.0.1:${server.address().port}`)));
}

// look reads the page: what it holds, and whether a value became code.
function look() {
  const viewer = document.querySelector("[type=filepicker-preview]");
  return {
    scripts: [...document.scripts].map((script) => script.src || "inline"),
    frames: [...document.querySelectorAll("iframe")].map((frame) => frame.src),
    elements: document.querySelectorAll("body *").length,
    attributes: viewer && Object.fromEntries([...viewer.attributes].map(({ name, value }) => [name, value])),
    steps: window.standIn?.results,
    options: window.standIn?.options,
    pwned: "__pwned" in window,
  };
}

// endpoint answers for the page's own server, whose clock is an hour before the first
// policy's expiry and goes on by half of that from answer to answer.
function endpoint({ security, expiry }) {
  let asked = 0;
  return () => {
    const date = new Date((expiry - 3600 + 1800 * asked) * 1000).toUTCString();
    return { contentType: "application/json", headers: { date }, body: JSON.stringify(security[asked++ % security.length]) };
  };
}

// use clicks the page's button, and waits until the picker's stand-in is done. With an
// endpoint of its own, half an hour and one second go by: what the stand-in then does
// comes later. When the picker is closed, no more is asked for.
async function use(page, requests, security) {
  const done = () => page.waitForFunction(() => window.standIn?.done);
  await page.click("button");
  await done();
  if (!security) return {};
  const first = requests.splice(0);
  const fresh = page.waitForResponse(/filestack-security/);
  fresh.catch(() => {}); // where the page itself fails, that is told
  await page.clock.fastForward((1800 + 1) * 1000);
  await (await fresh).finished();
  await page.evaluate(() => window.standIn.again());
  await done();
  const later = requests.splice(0);
  await page.evaluate(() => window.standIn.close());
  await page.clock.fastForward(86400 * 1000);
  requests.push(...first);
  return { later, closed: requests.length === first.length };
}

async function load(context, url, { html, picker, viewer, security, expiry }) {
  const requests = [], refused = [], noise = [];
  const own = security && endpoint({ security, expiry });
  const page = await context.newPage();
  page.on("dialog", (dialog) => (noise.push(`dialog ${dialog.message()}`), dialog.dismiss()));
  page.on("popup", (popup) => noise.push(`popup ${popup.url()}`));
  page.on("pageerror", (error) => noise.push(`error ${error.message}`));
  await page.route("**/*", (route, request) => {
    const [method, asked] = [request.method(), request.url()];
    if (asked === url) return route.continue();
    if (own && asked === new URL("/api/filestack-security", url).href) return route.fulfill({ status: 200, ...own() });
    requests.push({ method, url: asked, body: request.postData() ?? "", type: request.resourceType() });
    const reply = script(asked) ?? answer(method, asked);
    if (!reply) {
      refused.push(`${method} ${asked}`);
      return route.abort();
    }
    return route.fulfill({ status: 200, ...reply, headers: { ...crossOrigin, ...reply.headers } });
  });
  try {
    if (security) await page.clock.install();
    // A div is shown by its script, which comes after frames that are there from the start.
    const shown = /type="filepicker-preview"/.test(html) ? /\/api\/preview\// : /\/preview\//;
    const previewed = viewer ? page.waitForRequest(shown) : undefined;
    previewed?.catch(() => {}); // where the page itself fails, that is told
    await page.goto(url);
    await previewed;
    const used = picker ? await use(page, requests, security) : {};
    return { requests, refused, noise, ...used, ...(await page.evaluate(look)) };
  } catch (error) {
    return { requests, refused, noise: [...noise, String(error)] };
  } finally {
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.close();
  }
}

exchange(async ({ chromium: executablePath, pages }) => {
  for (const page of pages) if (page.module) page.html = await bundle(page.module);
  const origin = await serve(pages);
  const browser = await chromium.launch({
    executablePath,
    args: [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
  const context = await browser.newContext();
  const results = [];
  const queue = [...pages.entries()];
  const visitor = async () => {
    for (let next; (next = queue.shift()); ) {
      const [number, page] = next;
      // A clock of its own is a context's.
      results[number] = await load(page.security ? await browser.newContext() : context, `${origin}/${number}`, page);
    }
  };
  await Promise.all([visitor(), visitor(), visitor()]);
  await browser.close();
  return results;
});
