package reader

import (
	"fmt"
	"html"
	"regexp"
	"strings"
)

var (
	attribute = regexp.MustCompile(`="([^"]*)"`)
	script    = regexp.MustCompile(`(?is)<script>(.*?)</script`)
)

func readHTML(text string) (string, []string, error) {
	var values []string
	var err error
	// A script element ends at the first </script, whatever stands around it.
	text = script.ReplaceAllStringFunc(text, func(s string) string {
		left, found, e := readCode(script.FindStringSubmatch(s)[1], "javascript")
		if e != nil {
			err = e
		}
		values = append(values, found...)
		return left
	})
	left := attribute.ReplaceAllStringFunc(text, func(s string) string {
		inner := attribute.FindStringSubmatch(s)[1]
		if strings.ContainsAny(inner, "<\n") {
			err = fmt.Errorf("attribute %q", inner)
		}
		values = append(values, html.UnescapeString(inner))
		return "=_"
	})
	return left, values, err
}
