package locate

// SightNames and RuleNames are those of the two tables, in their order.
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

// Without does something while one row of the tables, a sight or a rule, is switched off.
func Without(name string, do func()) {
	before, ruled := sights, rules
	defer func() { sights, rules = before, ruled }()
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
	do()
}
