package conformance

import (
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/snippets"
	"policybench/snippets/internal/toolchain"
)

// askEndpoint runs the code as a server on a free port and asks it twice.
const askEndpoint = `import { createServer } from "node:net";
const free = await new Promise((done) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});
process.argv[2] = String(free);
await import("./security.mjs");
for (let i = 0; i < 2; i++) {
  const answer = await fetch("http://127.0.0.1:" + free + "/api/filestack-security");
  if (answer.headers.get("cache-control") !== "no-store" || !answer.headers.get("date")) throw new Error("headers");
  const { policy, signature } = await answer.json();
  console.log(policy + "\n" + signature);
}
process.exit(0);
`

// TestEndpoint: with a port the node code is the endpoint that the picker's fetch asks.
func TestEndpoint(t *testing.T) {
	if !toolchain.Need(t, "node") {
		return
	}
	c := serverCase{"endpoint", signing.Policy{Call: []signing.Call{signing.Pick}, Path: "^/up/.*$"}, time.Hour}
	s, err := snippets.Render(snippets.Server, "node", snippets.Input{Policy: c.policy, TTL: c.ttl})
	if err != nil {
		t.Fatal(err)
	}
	p := programs["node"]
	p.beside, p.command = map[string]string{"ask.mjs": askEndpoint}, []string{"node", "ask.mjs"}
	before := time.Now()
	r := p.run(t, s.Text, "FILESTACK_APP_SECRET="+canary)
	lines := strings.Split(strings.TrimSuffix(r.out, "\n"), "\n")
	if r.code != 0 || len(lines) != 4 {
		t.Fatalf("exit %d, %s%s", r.code, r.out, r.complaint)
	}
	for i := 0; i < len(lines); i += 2 {
		pair := signing.Security{Policy: lines[i], Signature: lines[i+1]}
		if err := signing.Verify(signing.NewSecret(canary), pair); err != nil {
			t.Error(err)
		}
		if err := c.compare(pair.Policy, before, time.Now()); err != nil {
			t.Error(err)
		}
	}
}
