package build

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"policybench/ui/draft"
	"policybench/ui/uitest"
)

// Nothing of the result is cut while the snippet leaves lines free below it.
func TestResultIsWholeWhereThereIsRoom(t *testing.T) {
	long := strings.Repeat("a-long-folder/", 20)
	edits := []map[draft.Field]string{
		nil,
		{draft.Expiry: "2020-01-01"},
		{draft.Path: "^/uploads/", draft.Container: "bucket", draft.Expiry: "80y"},
		{draft.Path: "^/" + long},
	}
	whole := 0
	for _, size := range []struct{ width, height int }{{120, 36}, {110, 36}, {110, 28}, {100, 28}, {100, 40}, {99, 36}, {99, 28}, {80, 24}, {80, 40}, {60, 30}} {
		for _, entry := range draft.Recipes() {
			for _, edit := range edits {
				b := newBench(t, uitest.SampleSettings(), size.width, size.height)
				d := form(b).draft.Use(entry.ID)
				for f, text := range edit {
					d = d.Set(f, text, b.Now)
				}
				form(b).change(d)
				if wholeResult(t, b) {
					whole++
				}
			}
		}
	}
	if whole == 0 {
		t.Error("no result is whole")
	}
}

// wholeResult reports whether the result is whole, and fails the test where it is cut
// above free lines.
func wholeResult(t *testing.T, b *uitest.Bench) bool {
	t.Helper()
	p := form(b)
	l := p.layout()
	p.View()
	out := p.drawResult(l).Rows
	if l.rule >= 0 {
		out = append(out, p.ruleLine(l))
	}
	cut := strings.Contains(ansi.Strip(strings.Join(out, "\n")), "…")
	tabs := p.drawTabs(l.tabs.Width, l.tabs.Height).Rows
	last := strings.TrimSpace(ansi.Strip(tabs[len(tabs)-1]))
	if cut && last == "" {
		t.Errorf("%dx%d: the result is cut above free lines:\n%s", b.Width, b.Height, b.Screen())
	}
	return !cut
}

// Every call is named where lines are free, also a single one whose answer is unknown.
func TestCallsAreNamed(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	form(b).change(form(b).draft.Use(draft.OverwriteOne))
	b.Shows("✓ write       overwrite a file", "✗ pick read stat store convert remove exif runWorkflow", "? writeUrl")
	form(b).change(form(b).draft.Use(draft.Everything))
	b.Shows("✓ pick read stat write writeUrl store convert remove exif", "runWorkflow")
	for _, width := range []int{80, 100, 110} {
		b.Resize(width, 28)
		form(b).change(form(b).draft.Use(draft.OverwriteOne))
		b.Shows("? writeUrl")
		b.Hides("1 other")
	}
}

// What an expired policy lists is not shown as granted.
func TestExpiredIsSaidFirst(t *testing.T) {
	for _, size := range []struct{ width, height int }{{120, 36}, {100, 28}, {80, 24}} {
		b := newBench(t, uitest.SampleSettings(), size.width, size.height)
		b.Press("ctrl+u")
		b.Typed("2020-01-01")
		b.Shows("allowed ")
		if over, calls := row0(b, "the policy expired"), row0(b, "allowed "); over < 0 || over > calls {
			t.Errorf("%v: expired is said in row %d, what is allowed in row %d", size, over, calls)
		}
	}
}

// The scroll mark of the form stands alone.
func TestScrollMarkStandsAlone(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 100, 28)
	form(b).form.unfolded = true
	form(b).moveTo(fieldStop(draft.MaxSize))
	b.Shows("↑ Signed")
}

// Where parts stand above each other, the form leaves the lines it does not use.
func TestFormLeavesItsLines(t *testing.T) {
	for _, width := range []int{80, 99} {
		b := newBench(t, uitest.SampleSettings(), width, 40)
		form(b).change(form(b).draft.Use(draft.Everything))
		form(b).turnTab(1)
		wholeResult(t, b)
		b.Hides("…")
		form(b).toggleLimits()
		b.Shows("Max size")
	}
}
