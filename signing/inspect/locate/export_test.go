package locate

import "policybench/signing/inspect/request"

// SightNames, RuleNames and WholeNames are those of the tables, in their order.
func SightNames() []string {
	names := make([]string, len(sights))
	for i := range sights {
		names[i] = sights[i].name
	}
	return names
}

func RuleNames() []string {
	names := make([]string, len(rules))
	for i := range rules {
		names[i] = rules[i].name
	}
	return names
}

func WholeNames() []string {
	names := make([]string, len(wholes))
	for i := range wholes {
		names[i] = wholes[i].name
	}
	return names
}

// Without does something while one row of the tables is switched off.
func Without(name string, do func()) {
	before, ruled, ended := sights, rules, wholes
	defer func() { sights, rules, wholes = before, ruled, ended }()
	for i := range sights {
		if sights[i].name == name {
			sights[i].find = func(*scene, string) {}
		}
	}
	for i := range rules {
		if rules[i].name == name {
			rules[i].try = func(*scene) attempt { return attempt{} }
		}
	}
	for i := range wholes {
		if wholes[i].name == name {
			wholes[i].find = func(*wholeText) []request.Request { return nil }
		}
	}
	do()
}
