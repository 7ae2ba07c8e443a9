// What Filestack's hosts would answer, as far as filestack-js reads it. Nothing is
// checked here: the test looks at what was asked.
const image = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const json = (value) => ({ contentType: "application/json", body: JSON.stringify(value) });
const stored = { handle: "ajTW5xm2Sd6v22yrtKmQ", url: "https://cdn.filestackcontent.com/x", filename: "a.txt", size: 11, mimetype: "text/plain", status: "Stored" };

const answers = [
  ["POST", /^https:\/\/upload\.filestackapi\.com\/prefetch$/, json({})],
  ["POST", /^https:\/\/upload\.filestackapi\.com\/multipart\/start$/, json({ uri: "/a.txt", region: "r", upload_id: "u", location_url: "upload.filestackapi.com" })],
  ["POST", /^https:\/\/upload\.filestackapi\.com\/multipart\/upload$/, json({ url: "https://storage.invalid/part", headers: {}, location_url: "upload.filestackapi.com" })],
  ["POST", /^https:\/\/upload\.filestackapi\.com\/multipart\/complete$/, json(stored)],
  ["PUT", /^https:\/\/storage\.invalid\/part$/, { headers: { etag: '"e"' }, body: "" }],
  ["POST", /^https:\/\/process\.filestackapi\.com\/process$/, json(stored)],
  ["POST", /^https:\/\/cloud\.filestackapi\.com\/folder\/list$/, json({})],
  ["DELETE", /^https:\/\/www\.filestackapi\.com\/api\/file\//, json({})],
  ["GET", /^https:\/\/www\.filestackapi\.com\/api\/file\/[^?]*\/metadata(\?|$)/, json({ size: 11 })],
  ["GET", /^https:\/\/(dialog|www)\.filestackapi\.com\/dialog\/comm_iframe\/$/, { contentType: "text/html", body: "" }],
  ["GET", /^https:\/\/(cdn\.filestackcontent\.com\/|www\.filestackapi\.com\/api\/preview\/)/, { contentType: "image/gif", body: image }],
];

// answer is undefined for what no host of Filestack's is asked by the library.
export function answer(method, url) {
  return answers.find(([m, pattern]) => m === method && pattern.test(url))?.[2];
}
