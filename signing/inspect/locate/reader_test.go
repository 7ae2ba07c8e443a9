package locate

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"policybench/signing/inspect/request"
)

// A reader finds in a text what a new one does, whatever it has read before, and holds on
// to nothing once it has forgotten.
func TestReader(t *testing.T) {
	var r Reader
	texts := append([]string{"", "nothing", "see §URL and §URL and §API"}, builtTexts...)
	for _, i := range rand.New(rand.NewPCG(7, 8)).Perm(8 * len(texts)) {
		text := texts[i%len(texts)]
		text = joinParts.Replace(text)
		if got, want := r.Requests(text), Requests(text); len(got)+len(want) > 0 && !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %+v, want %+v", text, got, want)
		}
	}
	r.Forget()
	for i, one := range r.scene.alone[:cap(r.scene.alone)] {
		if !reflect.DeepEqual(one, request.Request{}) {
			t.Errorf("request %d is kept: %+v", i, one)
		}
	}
	for i, one := range r.scene.list[:cap(r.scene.list)] {
		if one != (sighting{}) {
			t.Errorf("sighting %d is kept: %+v", i, one)
		}
	}
}
