package cause

import (
	"encoding/base64"
	"slices"
	"strings"
	"testing"
)

// Padding is lost, or got, only where a policy's length says so.
func TestPaddingMistakes(t *testing.T) {
	for _, c := range []struct{ name, policy, less, more, right string }{
		{"none needed", "YWJj", "", "", ""}, {"one sign", "YWI=", "YWI", "", ""}, {"two signs", "YQ==", "YQ", "", ""}, {"one lost", "YWI", "YWI", "YWI=", ""}, {"two lost", "YQ", "YQ", "YQ==", ""}, {"one too many", "YWI==", "YWI", "", "YWI="}, {"for nothing", "YWJj=", "", "", "YWJj"},
	} {
		if less, more, right := lessPadding(c.policy), morePadding(c.policy), rightPadding(c.policy); less != c.less || more != c.more || right != c.right {
			t.Errorf("%s: %q, %q and %q", c.name, less, more, right)
		}
	}
}

func TestInLines(t *testing.T) {
	for _, c := range []struct{ name, text, open, closed string }{
		{"one line", "abcd", "", ""}, {"one more", "abcde", "abcd|e", "abcd|e|"}, {"two whole lines", "abcdefgh", "abcd|efgh", "abcd|efgh|"}, {"three", "abcdefghi", "abcd|efgh|i", "abcd|efgh|i|"}, {"nothing", "", "", ""},
	} {
		if open, closed := inLines(4, "|", false)(c.text), inLines(4, "|", true)(c.text); open != c.open || closed != c.closed {
			t.Errorf("%s: %q and %q", c.name, open, closed)
		}
	}
}

// Each text is tried once, the policy itself never, and the ninth sibling in no pair.
func TestWrongTextsOnce(t *testing.T) {
	siblings := []string{causePolicy, "", "a", "a", "b", "c", "d", "e", "f", "g"}
	seen := map[string]string{}
	ranks := map[string]textRank{}
	for text := range wrongTexts(causePolicy, Hints{Siblings: siblings, JSON: decodedText(causePolicy)}) {
		if before, ok := seen[text.text]; ok && text.rank != unusualText {
			t.Errorf("%q is tried as %s and as %s", text.text, before, text.mistake)
		}
		seen[text.text], ranks[text.text] = text.mistake, text.rank
	}
	if rank, ok := ranks[causePolicy]; ok && rank != unusualText || seen[""] != "" {
		t.Error("what is no mistake is tried")
	}
	if seen["a"] != otherPolicy || ranks["e"] != usualText || ranks["f"] != rareText || ranks["g"] != rareText {
		t.Errorf("siblings: %s, ranks %v", seen["a"], ranks)
	}
	usual, unusual := byRank([]causeText{{"x", "1", usualText}, {"x", "2", unusualText}, {"x", "3", rareText}, {"x", "4", usualText}})
	if len(usual) != 2 || usual[1].text != "4" || len(unusual) != 1 || unusual[0].text != "2" {
		t.Errorf("by rank: %v and %v", usual, unusual)
	}
}

// A second mistake is made with each first one but its like, and named in the table's
// order.
func TestNamesOfTwoTexts(t *testing.T) {
	texts := []causeText{{"policy-newline", causePolicy + "\n", usualText}, {otherPolicy, causeSibling, usualText}}
	seen := map[string]bool{}
	for text := range twiceWrongTexts(causePolicy, texts) {
		first, second, both := strings.Cut(text.mistake, "+")
		if !both || first == second || placeOfText(first) > placeOfText(second) || text.rank != rareText || seen[text.text] {
			t.Errorf("%s gives %q", text.mistake, text.text)
		}
		seen[text.text] = true
	}
	for _, want := range []string{`"` + causeSibling + `"`, causeSibling + "\n", base64.StdEncoding.EncodeToString([]byte(causePolicy + "\n"))} {
		if !seen[want] {
			t.Errorf("%q is not tried", want)
		}
	}
	if seen[causePolicy] || seen[causeSibling] || seen[""] {
		t.Error("one mistake, or none, is tried as two")
	}
}

// Every order comes once, each different from the one before in two places.
func TestPermutations(t *testing.T) {
	for n, want := range []int{1, 1, 2, 6, 24} {
		var orders []string
		var last []int
		for order := range permutations(n) {
			moved := 0
			for i := range last {
				if last[i] != order[i] {
					moved++
				}
			}
			if last != nil && moved != 2 {
				t.Errorf("%v behind %v", order, last)
			}
			last = slices.Clone(order)
			text := ""
			for _, i := range order {
				text += string(rune('a' + i))
			}
			orders = append(orders, text)
		}
		slices.Sort(orders)
		if len(slices.Compact(orders)) != want {
			t.Errorf("%d things: %q", n, orders)
		}
	}
}
