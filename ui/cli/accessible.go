package cli

// linear reports whether lines are printed instead of a screen.
func (p *program) linear() bool { return !p.drawn || p.accessible() }

func (p *program) questions() error { return wrong("questions are on their way", "") }
