package sdk

import (
	"slices"
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/syntax"
)

// natives are what the clients of the libraries for servers and phones are asked for, with
// the pair that they were made with. All are inferred: the multipart upload needs pick, the
// processing engine's store needs store.
// seen: the sources of filestack-java, -android, -swift, -python, -php, -ruby and -go.
var natives = [...]struct {
	name string
	need signing.Call
}{
	{"upload", signing.Pick}, {"uploadAsync", signing.Pick}, {"multiPartUpload", signing.Pick},
	{"upload_url", signing.Store},
}

// NativeCalls are the calls that a text makes with such a client, each once.
func NativeCalls(s string) (list []signing.Call) {
	looked := 0
	for _, n := range natives {
		for at := 0; looked < maxClientCalls; looked++ {
			i := strings.Index(s[at:], n.name+"(")
			if i < 0 {
				break
			}
			i += at
			at = i + len(n.name)
			head, ok := strings.CutSuffix(s[:i], ".")
			if !ok {
				head, ok = strings.CutSuffix(s[:i], "->")
			}
			if receiver := syntax.LastWord(head[max(0, len(head)-60):]); ok && isClient(receiver) && !slices.Contains(list, n.need) {
				list = append(list, n.need)
			}
		}
	}
	return list
}

// IsSecurity reports whether a call makes the security object of such a library from a
// pair: Security.fromExisting(P, S), Security(encodedPolicy: P, signature: S).
func IsSecurity(h syntax.Holder) bool {
	receiver, name := split(h.Name)
	return h.Kind == syntax.InCall && (name == "Security" || name == "FilestackSecurity" || name == "fromExisting" && strings.HasSuffix(receiver, "Security"))
}
