package signing_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"policybench/signing"
)

func TestFields(t *testing.T) {
	json := " {\"a\" : 1.50,\"A\":\t\"x\\u0041\" , \"a\":[1, {\"b\":[]}], \"n\": NaN,\"\": null,\"\\u0061\":true,\"i\":-Infinity,\"o\":{ } }\n"
	want := []signing.Field{
		{Name: "a", NameOffset: 2, NameLength: 3, Value: signing.Value{Kind: signing.Number, Raw: "1.50", Offset: 8}},
		{Name: "A", NameOffset: 13, NameLength: 3, Value: signing.Value{Kind: signing.String, Raw: `"x\u0041"`, Offset: 18}},
		{Name: "a", NameOffset: 30, NameLength: 3, Value: signing.Value{Kind: signing.Array, Raw: `[1, {"b":[]}]`, Offset: 34}},
		{Name: "n", NameOffset: 49, NameLength: 3, Value: signing.Value{Kind: signing.NonFinite, Raw: "NaN", Offset: 54}},
		{Name: "", NameOffset: 58, NameLength: 2, Value: signing.Value{Kind: signing.Null, Raw: "null", Offset: 62}},
		{Name: "a", NameOffset: 67, NameLength: 8, Value: signing.Value{Kind: signing.Bool, Raw: "true", Offset: 76}},
		{Name: "i", NameOffset: 81, NameLength: 3, Value: signing.Value{Kind: signing.NonFinite, Raw: "-Infinity", Offset: 85}},
		{Name: "o", NameOffset: 95, NameLength: 3, Value: signing.Value{Kind: signing.Object, Raw: "{ }", Offset: 99}},
	}
	got, err := signing.Fields(json)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// broken are texts that are no JSON object, with the place of the fault.
var broken = []struct {
	name   string
	json   string
	offset int
	reason error
	fields int // read before the fault
}{
	{"array", ` [1]`, 1, signing.ErrNotObject, 0},
	{"text", `"a"`, 0, signing.ErrNotObject, 0},
	{"number", `1`, 0, signing.ErrNotObject, 0},
	{"null", `null `, 0, signing.ErrNotObject, 0},
	{"two values", `1 2`, 2, signing.ErrNotJSON, 0},
	{"words", `hello`, 0, signing.ErrNotJSON, 0},
	{"BOM", "\uFEFF{}", 0, signing.ErrNotJSON, 0},
	{"text after the object", `{} x`, 3, signing.ErrNotJSON, 0},
	{"trailing comma", `{"a":1,}`, 7, signing.ErrNotJSON, 1},
	{"trailing comma in array", `{"a":[1,]}`, 8, signing.ErrNotJSON, 0},
	{"leading comma", `{,"a":1}`, 1, signing.ErrNotJSON, 0},
	{"comma missing", `{"a":1 "b":2}`, 7, signing.ErrNotJSON, 1},
	{"comma missing in array", `{"a":[1 2]}`, 8, signing.ErrNotJSON, 0},
	{"colon missing", `{"a" 1}`, 5, signing.ErrNotJSON, 0},
	{"single quotes", `{'a':1}`, 1, signing.ErrNotJSON, 0},
	{"bare key", `{a:1}`, 1, signing.ErrNotJSON, 0},
	{"leading zero", `{"a":01}`, 6, signing.ErrNotJSON, 1},
	{"plus sign", `{"a":+1}`, 5, signing.ErrNotJSON, 0},
	{"point without digits", `{"a":1.}`, 7, signing.ErrNotJSON, 0},
	{"exponent without digits", `{"a":1e+}`, 8, signing.ErrNotJSON, 0},
	{"minus alone", `{"a":-}`, 6, signing.ErrNotJSON, 0},
	{"minus infinite", `{"a":-Inf}`, 5, signing.ErrNotJSON, 0},
	{"word in capitals", `{"a":True}`, 5, signing.ErrNotJSON, 0},
	{"comment", `{/**/}`, 1, signing.ErrNotJSON, 0},
	{"line break in a string", "{\"a\":\"\n\"}", 6, signing.ErrNotJSON, 0},
	{"unknown escape", `{"a":"\x41"}`, 7, signing.ErrNotJSON, 0},
	{"short escape", `{"a":"\u00g0"}`, 10, signing.ErrNotJSON, 0},
	{"closed by a bracket", `{"a":1]`, 6, signing.ErrNotJSON, 1},
	{"no-break space", "{\u00a0}", 1, signing.ErrNotJSON, 0},
}

func TestFieldsRefuses(t *testing.T) {
	for _, tt := range broken {
		t.Run(tt.name, func(t *testing.T) {
			fields, err := signing.Fields(tt.json)
			var place *signing.PlaceError
			if !errors.As(err, &place) || !errors.Is(err, tt.reason) {
				t.Fatalf("%v, want %v", err, tt.reason)
			}
			if place.Offset != tt.offset || place.Truncated() {
				t.Errorf("%v (truncated %v), want offset %d", err, place.Truncated(), tt.offset)
			}
			if len(fields) != tt.fields {
				t.Errorf("%d fields before the fault, want %d", len(fields), tt.fields)
			}
		})
	}
}

// An object cut anywhere is truncated, at its end and nowhere else.
func TestFieldsTruncated(t *testing.T) {
	whole := ` {"a":-1.5e+3,"b":"x\n\u00fc\"","c":[true,false,null,[NaN,-Infinity]],"d":{"e":{}}}`
	for end := range len(whole) {
		_, err := signing.Fields(whole[:end])
		var place *signing.PlaceError
		if !errors.As(err, &place) || place.Offset != end || !place.Truncated() {
			t.Errorf("%s: %v, want truncated at %d", whole[:end], err, end)
		}
	}
	if _, err := signing.Fields(whole); err != nil {
		t.Error(err)
	}
}

func TestFieldsDepth(t *testing.T) {
	nested := func(arrays int) string {
		return `{"a":` + strings.Repeat("[", arrays) + strings.Repeat("]", arrays) + `}`
	}
	if _, err := signing.Fields(nested(63)); err != nil {
		t.Errorf("64 levels: %v", err)
	}
	_, err := signing.Fields(nested(64))
	var place *signing.PlaceError
	if !errors.As(err, &place) || place.Offset != 5+63 {
		t.Errorf("65 levels: %v", err)
	}
	if _, err := signing.Fields(strings.Repeat(`{"a":`, 1<<20)); !errors.Is(err, signing.ErrNotJSON) {
		t.Errorf("a million levels: %v", err)
	}
}

func TestElements(t *testing.T) {
	const number, text, array, object = signing.Number, signing.String, signing.Array, signing.Object
	tests := []struct {
		name  string
		value signing.Value
		want  []signing.Value
	}{
		{"empty", signing.Value{Kind: array, Raw: "[ ]"}, nil},
		{
			"mixed", signing.Value{Kind: array, Raw: `[1, "a,]", [2,3] ,{"b":4}]`, Offset: 10},
			[]signing.Value{{number, "1", 11}, {text, `"a,]"`, 14}, {array, "[2,3]", 21}, {object, `{"b":4}`, 28}},
		},
		{"no array", signing.Value{Kind: object, Raw: `{"a":1}`}, nil},
		{"by hand, open", signing.Value{Kind: array, Raw: "[1,"}, []signing.Value{{number, "1", 1}}},
		{"by hand, empty", signing.Value{Kind: array}, nil},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, tt.value.Elements()); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}

func TestText(t *testing.T) {
	tests := []struct {
		value signing.Value
		want  string
		ok    bool
	}{
		{signing.Value{Kind: signing.String, Raw: `""`}, "", true},
		{signing.Value{Kind: signing.String, Raw: `"\u00fc\/"`}, "ü/", true},
		{signing.Value{Kind: signing.Number, Raw: "12"}, "", false},
		{signing.Value{Kind: signing.String, Raw: `"`}, "", false},
		// By hand: what the scanner would refuse must not panic.
		{signing.Value{Kind: signing.String, Raw: `"a\"`}, "a\uFFFD", true},
		{signing.Value{Kind: signing.String, Raw: `"\u00"`}, "\uFFFD00", true},
		{signing.Value{Kind: signing.String, Raw: `"\x41"`}, "\uFFFD41", true},
	}
	for _, tt := range tests {
		if got, ok := tt.value.Text(); got != tt.want || ok != tt.ok {
			t.Errorf("%s: %q, %v, want %q, %v", tt.value.Raw, got, ok, tt.want, tt.ok)
		}
	}
}
