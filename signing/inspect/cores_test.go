package inspect_test

import (
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
)

// What is said of many requests does not depend on how many cores there are.
func TestCores(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	kinds := []string{
		`{"expiry":%%s,"n":%d}`, `{"expiry":18934560%02d}`, "security=policy:=eyJ",
		"https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE4OTM0NTYw%02dfQ&signature=Ab",
		"https://www.filestackapi.com/api/store/S3?policy=eyJleHBpcnkiOjE4OTM0NTYw%02dfQ&signature=ab",
		"https://cdn.filestackcontent.com/security=p:eyJleHBpcnkiOjE4OTM0NTYw%02dfQ,s:abc/KW9EJhYtS6y48Whm2S6D",
	}
	for _, options := range []inspect.Options{
		{At: time.Unix(1795000000, 0)},
		{At: time.Unix(1795000000, 0), Own: true, NoCause: true, Keys: []inspect.Key{{Name: "own", Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI")}}},
		{At: time.Unix(1795000000, 0), Keys: []inspect.Key{{Name: "own", Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI")}}},
	} {
		var b strings.Builder
		for i := range 400 {
			kind := kinds[i%len(kinds)]
			if strings.Contains(kind, "%") {
				kind = fmt.Sprintf(kind, i%100)
			}
			b.WriteString(kind + "\n")
		}
		runtime.GOMAXPROCS(1)
		want := inspect.Inspect(b.String(), options)
		runtime.GOMAXPROCS(4)
		if got := inspect.Inspect(b.String(), options); !reflect.DeepEqual(got, want) || len(got) < 200 {
			t.Errorf("%d reports on four cores, %d on one, or others", len(got), len(want))
		}
	}
}
