package signing_test

import (
	"errors"
	"testing"

	"policybench/signing"
)

var patterns = []struct {
	expr string
	want error
}{
	{"", nil},
	{`^https://upload\.wikimedia\.org/wikipedia/.*$`, nil},
	{`/dir/*`, nil},
	{`(?i)a(?P<n>b)(?<m>c)`, nil},
	{`\Qa+b\E`, nil},
	{`a{0,1000}`, nil},

	{`(`, signing.ErrPatternInvalid},
	{`)`, signing.ErrPatternInvalid},
	{`(?:`, signing.ErrPatternInvalid},
	{`[a`, signing.ErrPatternInvalid},
	{`[z-a]`, signing.ErrPatternInvalid},
	{`*a`, signing.ErrPatternInvalid},
	{`a|+`, signing.ErrPatternInvalid},
	{`a\`, signing.ErrPatternInvalid},
	{`a**`, signing.ErrPatternInvalid},
	{`a{2}{3}`, signing.ErrPatternInvalid},
	{`a{2}*`, signing.ErrPatternInvalid},
	{`a*?+`, signing.ErrPatternInvalid},
	{`a{3,1}`, signing.ErrPatternInvalid},
	{`(?P<n`, signing.ErrPatternInvalid},
	{`(?P<>a)`, signing.ErrPatternInvalid},
	{"\xff", signing.ErrPatternInvalid},
	{`(?=a`, signing.ErrPatternInvalid},
	{`(?=a))`, signing.ErrPatternInvalid},
	{`(?!`, signing.ErrPatternInvalid},
	{`(?#open`, signing.ErrPatternInvalid},
	{`(?#a(b)c)d)`, signing.ErrPatternInvalid},
	{`(?=[a)`, signing.ErrPatternInvalid},
	{`(?=[]a)`, signing.ErrPatternInvalid},
	{`(?=\)`, signing.ErrPatternInvalid},

	{`(?!a)b`, signing.ErrPatternUntested},
	{`(?=a)b`, signing.ErrPatternUntested},
	{`(?<=a)b`, signing.ErrPatternUntested},
	{`(?<!a)b`, signing.ErrPatternUntested},
	{`(a)\1`, signing.ErrPatternUntested},
	{`(?P<n>a)(?P=n)`, signing.ErrPatternUntested},
	{`a\Z`, signing.ErrPatternUntested},
	{`(?>a)`, signing.ErrPatternUntested},
	{`(?#comment)`, signing.ErrPatternUntested},
	{`(?x) a`, signing.ErrPatternUntested},
	{`(a)(?(1)b|c)`, signing.ErrPatternUntested},
	{`a++`, signing.ErrPatternUntested},
	{`a*+`, signing.ErrPatternUntested},
	{`a?+`, signing.ErrPatternUntested},
	{`a{2}+`, signing.ErrPatternUntested},
	{`a{1001}`, signing.ErrPatternUntested},
	{`a{2,1001}`, signing.ErrPatternUntested},
	{`(?=[)])a`, signing.ErrPatternUntested},
	{`(?=[]()])a`, signing.ErrPatternUntested},
	{`(?=[^]()])a`, signing.ErrPatternUntested},
	{`(?=[[:alpha:](])a`, signing.ErrPatternUntested},
	{`(?=\()a`, signing.ErrPatternUntested},
	{`(?#a(b)c`, signing.ErrPatternUntested},
	{"(?x) a # (", signing.ErrPatternUntested},
	{`(?=\Q(\E)a`, signing.ErrPatternUntested},
}

func TestCompilePattern(t *testing.T) {
	for _, tt := range patterns {
		re, err := signing.CompilePattern(tt.expr)
		if !errors.Is(err, tt.want) || (re == nil) != (tt.want != nil) {
			t.Errorf("%q: %v, want %v", tt.expr, err, tt.want)
		}
	}
}
