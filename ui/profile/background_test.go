package profile

import "testing"

func TestBackgroundOf(t *testing.T) {
	tests := []struct {
		name, told, term string
		want             Background
	}{
		{"nothing", "", "xterm", UnknownBackground},
		{"white on black", "15;0", "xterm", DarkBackground},
		{"three parts", "15;default;0", "rxvt", DarkBackground},
		{"gray on dark gray", "7;8", "xterm", DarkBackground},
		{"black on white", "0;15", "xterm", LightBackground},
		{"black on gray", "0;default;7", "xterm", LightBackground},
		{"black on bright yellow", "0;11", "xterm", LightBackground},
		{"not said", "0;default", "xterm", UnknownBackground},
		{"one part", "15", "xterm", UnknownBackground},
		{"no color of the 16", "0;16", "xterm", UnknownBackground},
		{"below", "0;-1", "xterm", UnknownBackground},
		{"signed", "0;+7", "xterm", UnknownBackground},
		{"no number", "0;\x1b[31m", "xterm", UnknownBackground},
		{"open end", "15;", "xterm", UnknownBackground},
		{"the Linux console", "", "linux", DarkBackground},
		{"the Linux console in white", "0;15", "linux", LightBackground},
		{"one in a multiplexer", "", "screen.linux", UnknownBackground},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := BackgroundOf(func(name string) string {
				return map[string]string{"COLORFGBG": test.told, "TERM": test.term}[name]
			})
			if got != test.want {
				t.Errorf("%q on %s is %d, want %d", test.told, test.term, got, test.want)
			}
		})
	}
}
