package cause

import (
	"encoding/base64"
	"iter"
	"slices"
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
)

// maxPermuted is the number of keys up to which every order is tried: 120 orders.
const maxPermuted = 5

// writers are the styles in which JSON is written, by whom. Those that keep the order
// of whoever calls them are marked.
var writers = []jsonStyle{
	{comma: ",", colon: ":", anyOrder: true},                                       // JavaScript, Ruby, Java; Python with separators
	{comma: ", ", colon: ": ", escapes: escapeUnicode, anyOrder: true},             // Python
	{comma: ",", colon: ":", escapes: escapeSlash | escapeUnicode, anyOrder: true}, // PHP
	{comma: ",", colon: ":", escapes: escapeHTML},                                  // Go, Rails
	{comma: ",", colon: ":", escapes: escapeSlash},                                 // Swift; PHP with JSON_UNESCAPED_UNICODE
	{comma: ",", colon: ":", escapes: escapeUnicode},                               // PHP with JSON_UNESCAPED_SLASHES
	{comma: ", ", colon: ": "},                                                     // Python with ensure_ascii=False
	{comma: ",", colon: ": ", indent: "  "},                                        // JavaScript, Ruby, Java, pretty
	{comma: ",", colon: ": ", indent: "    "},                                      // the same
	{comma: ",", colon: ": ", indent: "\t"},                                        // the same
	{comma: ",", colon: ": ", indent: "  ", escapes: escapeUnicode},                // Python, pretty
	{comma: ",", colon: ": ", indent: "    ", escapes: escapeUnicode},
	{comma: ",", colon: ": ", indent: "  ", escapes: escapeHTML}, // Go, pretty
	{comma: ",", colon: ": ", indent: "\t", escapes: escapeHTML},
	{comma: ",", colon: ": ", indent: "    ", escapes: escapeSlash | escapeUnicode}, // PHP, pretty
}

// documentedOrder is ours and the Java library's. Go's, Python's and Swift's is the
// alphabet's; PHP's library puts a missing expiry last.
var documentedOrder = slices.Insert(signing.Keys(), 2, "calls")

// rewritten are the encodings of a policy's JSON as other writers would have made it:
// in the usual orders of keys every style, in the others those of writers that keep
// any order.
func rewritten(json string) iter.Seq[causeText] {
	return func(yield func(causeText) bool) {
		fields, err := signing.Fields(json)
		if err != nil || !encodings([]byte(json), usualText, yield) {
			return
		}
		fields = lastOfEach(fields)
		styles := stylesOf(fields)
		for _, order := range usualOrders(fields) {
			for _, style := range styles {
				if !encodings(style.write(order), style.rank(), yield) {
					return
				}
			}
		}
		if len(fields) > maxPermuted {
			return
		}
		styles = slices.DeleteFunc(styles, func(s styledFields) bool { return !s.anyOrder })
		for order := range permutations(len(fields)) {
			for _, style := range styles {
				if !encodings(style.write(order), unusualText, yield) {
					return
				}
			}
		}
	}
}

// Encodings are a policy's JSON in base64 as it is, and as who handed over an object may
// have encoded it: written by JavaScript, Python and PHP, with its keys in their order.
// None are those of a text that is no object of JSON.
func Encodings(json string) []string {
	fields, err := signing.Fields(json)
	if err != nil {
		return nil
	}
	order := usualOrders(fields)[0]
	texts := [][]byte{[]byte(json)}
	for _, style := range stylesOf(fields) {
		if style.anyOrder {
			texts = append(texts, style.write(order))
		}
	}
	var list []string
	for _, text := range texts {
		encodings(text, usualText, func(t causeText) bool {
			list = append(list, t.text)
			return true
		})
	}
	return list
}

// encodings yields a JSON text in each kind of base64: those without padding in none
// of the pairs, and not at all for an unusual text.
func encodings(json []byte, rank textRank, yield func(causeText) bool) bool {
	text := base64.URLEncoding.EncodeToString(json)
	if !yieldBoth(text, rank, yield) {
		return false
	}
	return !strings.ContainsAny(text, "-_") ||
		yieldBoth(base64.StdEncoding.EncodeToString(json), rank, yield)
}

func yieldBoth(text string, rank textRank, yield func(causeText) bool) bool {
	return yield(causeText{reEncoded, text, rank}) &&
		(rank == unusualText || yield(causeText{reEncoded, ascii.Unpadded(text), rareText}))
}

// lastOfEach leaves one field of a name, where the first stood and with the value of
// the last, as parsers do.
func lastOfEach(fields []signing.Field) []signing.Field {
	var kept []signing.Field
	at := map[string]int{}
	for _, f := range fields {
		if i, ok := at[f.Name]; ok {
			kept[i] = f
			continue
		}
		at[f.Name] = len(kept)
		kept = append(kept, f)
	}
	return kept
}

// usualOrders are places in fields: as received, as documented, by the alphabet, and
// with the expiry last.
func usualOrders(fields []signing.Field) [][]int {
	received := make([]int, len(fields))
	for i := range received {
		received[i] = i
	}
	by := func(compare func(a, b string) int) []int {
		order := slices.Clone(received)
		slices.SortStableFunc(order, func(a, b int) int { return compare(fields[a].Name, fields[b].Name) })
		return order
	}
	documented := func(name string) int {
		if i := slices.Index(documentedOrder, name); i >= 0 {
			return i
		}
		return len(documentedOrder)
	}
	last := func(name string) int {
		if name == "expiry" {
			return 1
		}
		return 0
	}
	orders := [][]int{received}
	for _, order := range [][]int{
		by(strings.Compare),
		by(func(a, b string) int { return documented(a) - documented(b) }),
		by(func(a, b string) int { return last(a) - last(b) }),
	} {
		if !slices.ContainsFunc(orders, func(other []int) bool { return slices.Equal(order, other) }) {
			orders = append(orders, order)
		}
	}
	return orders
}

// permutations yields every order of n things. The slice is the same each time.
func permutations(n int) iter.Seq[[]int] {
	return func(yield func([]int) bool) {
		order := make([]int, n)
		for i := range order {
			order[i] = i
		}
		permute(order, n, yield)
	}
}

// permute is Heap's algorithm: each order differs from the one before in two places.
func permute(order []int, n int, yield func([]int) bool) bool {
	if n <= 1 {
		return yield(order)
	}
	for i := range n {
		if !permute(order, n-1, yield) {
			return false
		}
		if swap := i * ((n + 1) % 2); i < n-1 {
			order[swap], order[n-1] = order[n-1], order[swap]
		}
	}
	return true
}
