package list

import ()

// Order is in which order links are listed, and which.
type Order uint8

// The orders.
const (
	WorstFirst Order = iota
	OnlyRefused
	AsPasted
	orders
)

// String says the order as a footer does.
func (o Order) String() string {
	return [...]string{"worst first", "only refused", "as pasted"}[o]
}

// Next is the order behind it; refused tells whether there is anything refused to list.
func (o Order) Next(refused bool) Order {
	if next := (o + 1) % orders; next != OnlyRefused || refused {
		return next
	}
	return AsPasted
}
