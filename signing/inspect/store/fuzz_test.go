package store_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/store"
	"policybench/signing/link"
)

// Whatever a text is, the places that it names stand inside of it.
func FuzzStore(f *testing.F) {
	for _, text := range []string{
		`store=path:"/a, b",location:S3`, `{storeTo: {path: '/a'}, tasks: [{"name":"store","params":{"path":"/a"}}]}`,
		"curl U -F 'container=box' -F path=/a", "{path: `/a/${id}`, size: 3", `{"path: }`,
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		const longest = 4 << 10 // an object in an object costs the square of their depth
		if len(text) > longest {
			return
		}
		v := &carrier.View{Text: text}
		outline(t, text, store.Task(v, link.Piece{Text: text}))
		outline(t, text, store.Near(v, len(text)/2))
		if from := strings.IndexByte(text, '{'); from >= 0 {
			outline(t, text, store.Object(v, from, len(text)))
		}
		if text != "" {
			outline(t, text, store.Flags(v, len(text)/3, len(text)/2))
		}
	})
}
