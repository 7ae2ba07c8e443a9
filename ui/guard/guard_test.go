package guard_test

import (
	"errors"
	"regexp"
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/signing/parallel"
	"policybench/signing/report"
	"policybench/ui/canary"
	"policybench/ui/guard"
)

func TestTry(t *testing.T) {
	var nowhere *report.Report
	var none []int
	for name, read := range map[string]func(){
		"an index":     func() { _ = none[len(none)] },
		"no pointer":   func() { nowhere.Findings = nil },
		"a value":      func() { panic(canary.Secret) },
		"an error":     func() { panic(errors.New(canary.Secret)) },
		"in a library": func() { _ = strings.Repeat(canary.Secret, -1) },
		"on another core": func() {
			parallel.Each(9*parallel.Few, func() func(from, to int) { return func(from, _ int) { _ = none[from] } })
		},
		"in a panic":       func() { defer func() { panic("again") }(); panic(canary.Secret) },
		"in a nested call": func() { func() { defer func() {}(); _ = canary.Secret[:100+len(none)+1000] }() },
	} {
		t.Run(name, func(t *testing.T) {
			fault := guard.Try(212, read)
			if fault == nil {
				t.Fatal("nothing was caught")
			}
			if !regexp.MustCompile(`^ui/guard_test/guard_test\.go:\d+$`).MatchString(fault.Place) || fault.Length != 212 {
				t.Errorf("%+v", *fault)
			}
			for _, leak := range canary.Search("the fault", []byte(fault.Error()), canary.Secret) {
				t.Error(leak)
			}
			if strings.Contains(fault.Error(), "\n") {
				t.Errorf("more than a line: %q", fault)
			}
		})
	}
}

func TestTryOfWhatIsFine(t *testing.T) {
	called := false
	if fault := guard.Try(0, func() { called = true }); fault != nil || !called {
		t.Errorf("%v, called %v", fault, called)
	}
}

func TestInspect(t *testing.T) {
	const text = "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D"
	reports, fault := guard.Inspect(text, inspect.Options{})
	if fault != nil || len(reports) != len(inspect.Inspect(text, inspect.Options{})) {
		t.Errorf("%d reports, %v", len(reports), fault)
	}
}
