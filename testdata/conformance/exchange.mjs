// One exchange with the Go test that runs a script: its JSON comes on standard
// input, and what work makes of it goes to standard output.
import { readFileSync } from "node:fs";

export async function exchange(work) {
  const result = await work(JSON.parse(readFileSync(0, "utf8")));
  process.stdout.write(JSON.stringify(result), () => process.exit(0));
}
