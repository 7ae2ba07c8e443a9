package carrier

import "testing"

// A calendar and a contact card fold their lines; nothing else does.
func TestUndoFolds(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"a calendar":        {"BEGIN:VCALENDAR\r\nURL:https://h/a\r\n b\r\n c\r\nEND:VCALENDAR\r\n", "BEGIN:VCALENDAR\r\nURL:https://h/abc\r\nEND:VCALENDAR\r\n"},
		"a card":            {"BEGIN:VCARD\nURL:https://h/a\n b\nEND:VCARD\n", "BEGIN:VCARD\nURL:https://h/ab\nEND:VCARD\n"},
		"with a tab":        {"BEGIN:VEVENT\r\nURL:a\r\n\tb\r\nEND:VEVENT", "BEGIN:VEVENT\r\nURL:ab\r\nEND:VEVENT"},
		"cut short":         {"BEGIN:VEVENT\r\nURL:a\r\n b", "BEGIN:VEVENT\r\nURL:ab"},
		"in a mail":         {"Hello\r\n\r\nBEGIN:VEVENT\r\nURL:a\r\n b\r\nEND:VEVENT", "Hello\r\n\r\nBEGIN:VEVENT\r\nURL:ab\r\nEND:VEVENT"},
		"one blank alone":   {"BEGIN:VEVENT\r\nDESCRIPTION:a\r\n  b\r\nEND:VEVENT", "BEGIN:VEVENT\r\nDESCRIPTION:a b\r\nEND:VEVENT"},
		"at once cut":       {"BEGIN:VEVENT\n", "BEGIN:VEVENT\n"},
		"without a line":    {"BEGIN:VEVENT", "BEGIN:VEVENT"},
		"not before it":     {"URL:a\r\n b\r\nBEGIN:VEVENT\r\nEND:VEVENT", "URL:a\r\n b\r\nBEGIN:VEVENT\r\nEND:VEVENT"},
		"not behind it":     {"BEGIN:VEVENT\r\nEND:VEVENT\r\n b", "BEGIN:VEVENT\r\nEND:VEVENT\r\n b"},
		"not another text":  {"URL:https://h/a\r\n b", "URL:https://h/a\r\n b"},
		"not in a sentence": {"it says BEGIN:VEVENT\r\n b", "it says BEGIN:VEVENT\r\n b"},
	} {
		if got := Undo(c.text).Text; got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
