package flags

import (
	"fmt"
	"strings"
)

// Choice is a flag with a few possible values, the first of which is the default.
type Choice struct {
	Value string
	Among []string
}

// String implements pflag.Value: the first of the values where none was given.
func (c *Choice) String() string {
	if c.Value == "" && len(c.Among) > 0 {
		return c.Among[0]
	}
	return c.Value
}

// Set implements pflag.Value.
func (c *Choice) Set(value string) error {
	for _, possible := range c.Among {
		if value == possible {
			c.Value = value
			return nil
		}
	}
	return fmt.Errorf("not one of %s", strings.Join(c.Among, ", "))
}

// Type implements pflag.Value.
func (c *Choice) Type() string { return strings.Join(c.Among, "|") }
