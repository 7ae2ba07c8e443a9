package ui

import (
	"reflect"
	"testing"

	"charm.land/bubbles/v2/key"

	"policybench/ui/action"
	"policybench/ui/build"
	"policybench/ui/inspect"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/uitest"
)

// allKeys are the bindings of all pages.
func allKeys() (k struct {
	build.Keymap
	Report inspect.ReportKeys
	Edit   inspect.EditKeys
	Prompt inspect.PromptKeys
}) {
	k.Keymap = build.NewKeymap(page.NewKeys())
	i := inspect.NewKeymap(k.KeySet)
	k.Report, k.Edit, k.Prompt = i.Report, i.Edit, i.Prompt
	return k
}

// bindingsOf lists the bindings of a context by the names of its fields.
func bindingsOf(context any) map[string]key.Binding {
	list := map[string]key.Binding{}
	v := reflect.ValueOf(context)
	for i := range v.NumField() {
		list[v.Type().Field(i).Name] = v.Field(i).Interface().(key.Binding)
	}
	return list
}

// TestContract holds the keys people were promised.
func TestContract(t *testing.T) {
	k := allKeys()
	tests := []struct {
		what    string
		binding key.Binding
		keys    []string
	}{
		{"next field", k.Text.Next, []string{"tab", "down", "enter"}},
		{"previous field", k.Text.Previous, []string{"shift+tab", "up"}},
		{"one level out", k.Always.Leave, []string{"esc"}},
		{"snippet tab", k.Snippet.Left, []string{"left"}},
		{"snippet tab", k.Snippet.Right, []string{"right"}},
		{"snippet tab", k.Snippet.Number, []string{"1", "2", "3", "4", "5", "6", "7"}},
		{"snippet tab", k.Always.Tab, []string{"ctrl+n"}},
		{"variant", k.Snippet.Up, []string{"up"}},
		{"variant", k.Snippet.Down, []string{"down"}},
		{"variant", k.Always.Variant, []string{"ctrl+o"}},
		{"back to the field", k.Snippet.Return, []string{"enter"}},
		{"copy", k.Always.Copy, []string{"ctrl+y"}},
		{"copy", k.Letters.Copy, []string{"y"}},
		{"raw", k.Letters.Raw, []string{"Y"}},
		{"save", k.Letters.Save, []string{"w"}},
		{"print on exit", k.Letters.Print, []string{"P"}},
		{"Other", k.Always.Other, []string{"f2"}},
		{"Build", k.Letters.Build, []string{"B"}},
		{"Inspect", k.Always.Inspect, []string{"f3"}},
		{"Inspect", k.Letters.Inspect, []string{"I"}},
		{"anchor", k.Always.Anchor, []string{"ctrl+r"}},
		{"theme", k.Always.Theme, []string{"ctrl+t"}},
		{"mouse", k.Always.Mouse, []string{"ctrl+g"}},
		{"redraw", k.Always.Redraw, []string{"ctrl+l"}},
		{"suspend", k.Always.Suspend, []string{"ctrl+z"}},
		{"help", k.Always.Help, []string{"f1"}},
		{"help", k.Letters.Help, []string{"?"}},
		{"quit", k.Letters.Quit, []string{"q"}},
		{"quit", k.Always.Interrupt, []string{"ctrl+c"}},
		{"tick", k.Calls.Tick, []string{"space"}},
		{"to Build", k.Report.Load, []string{"b"}},
		{"copy mended text", k.Report.Mend, []string{"m"}},
		{"sign again", k.Report.Resign, []string{"R"}},
		{"report", k.Report.Report, []string{"r"}},
		{"reply", k.Report.Reply, []string{"c"}},
		{"next finding", k.Report.NextFinding, []string{"j"}},
		{"previous finding", k.Report.PreviousFinding, []string{"k"}},
		{"next report", k.Report.NextReport, []string{"n"}},
		{"previous report", k.Report.PreviousReport, []string{"p"}},
		{"edit", k.Report.Edit, []string{"e"}},
		{"undo the paste", k.Report.Undo, []string{"u"}},
		{"undo the load", k.Build.Undo, []string{"u"}},
		{"as of", k.Report.AsOf, []string{"a"}},
	}
	for _, test := range tests {
		for _, name := range test.keys {
			if !action.Stroke(name).Is(test.binding) {
				t.Errorf("%s: %s is not bound", test.what, name)
			}
		}
	}
}

// TestNoKeyTwice holds that no key means two things in contexts that are active
// together, and that keys kept free stay free.
func TestNoKeyTwice(t *testing.T) {
	k := allKeys()
	together := map[string][]any{
		"text":    {k.Always, k.Text},
		"secret":  {k.Always, k.Text, k.Secret},
		"recipe":  {k.Always, k.Letters, k.Build, k.Text, k.Recipe},
		"calls":   {k.Always, k.Letters, k.Build, k.Calls},
		"limits":  {k.Always, k.Letters, k.Build, k.Limits},
		"value":   {k.Always, k.Letters, k.Build, k.Value},
		"snippet": {k.Always, k.Letters, k.Build, k.Snippet},
		"inspect": {k.Always, k.Letters, k.Report},
		"edit":    {k.Always, k.Edit},
		"prompt":  {k.Always, k.Prompt},
	}
	for name, contexts := range together {
		seen := map[string]string{"ctrl+p": "kept free", ":": "kept free"}
		for _, context := range contexts {
			for does, binding := range bindingsOf(context) {
				for _, pressed := range binding.Keys() {
					if other, twice := seen[pressed]; twice {
						t.Errorf("%s: %s is both %s and %s", name, pressed, other, does)
					}
					seen[pressed] = does
				}
			}
		}
	}
}

// TestNoLetterWhileTyping holds that typing never meets a binding.
func TestNoLetterWhileTyping(t *testing.T) {
	k := allKeys()
	for _, context := range []any{k.Always, k.Text, k.Secret, k.Edit, k.Prompt} {
		for does, binding := range bindingsOf(context) {
			for _, pressed := range binding.Keys() {
				if len(pressed) == 1 || pressed == "space" {
					t.Errorf("%s is bound to %q while text is typed", does, pressed)
				}
			}
		}
	}
}

// TestWidgetKeys holds that the text widget has lost the keys that mean something
// else here.
func TestWidgetKeys(t *testing.T) {
	k := allKeys()
	widget := bindingsOf(kit.TextKeys())
	if len(widget) == 0 {
		t.Fatal("the widget has no keys")
	}
	for _, context := range []any{k.Always, k.Text, k.Prompt} {
		for does, ours := range bindingsOf(context) {
			for name, theirs := range widget {
				for _, pressed := range ours.Keys() {
					if action.Stroke(pressed).Is(theirs) {
						t.Errorf("%s: %s is also the widget's %s", does, pressed, name)
					}
				}
			}
		}
	}
}

// TestHelpNamesEveryKey holds that the help is whole: it is written from the same
// bindings.
func TestHelpNamesEveryKey(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 130, 60)
	b.Press("f1")
	for _, context := range []any{b.Keys.Always, b.Keys.Letters} {
		for _, binding := range bindingsOf(context) {
			b.Shows(binding.Help().Key)
		}
	}
	b.Press("esc")
	b.Hides("Where no text is typed")
}
