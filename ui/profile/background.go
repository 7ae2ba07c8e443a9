package profile

import (
	"strconv"
	"strings"
)

// Background is what is known of the terminal's background.
type Background uint8

// The backgrounds.
const (
	UnknownBackground Background = iota
	DarkBackground
	LightBackground
)

// BackgroundOf reads what the environment tells before the terminal answers, if it
// ever does: COLORFGBG ("15;0", "0;default;15": text first, background last), and the
// name of the Linux console, which is black.
func BackgroundOf(getenv func(string) string) Background {
	_, last, listed := strings.Cut(getenv("COLORFGBG"), ";")
	if index, err := strconv.ParseUint(last[strings.LastIndexByte(last, ';')+1:], 10, 4); listed && err == nil {
		if index < 7 || index == 8 {
			return DarkBackground
		}
		return LightBackground
	}
	if getenv("TERM") == "linux" {
		return DarkBackground
	}
	return UnknownBackground
}
