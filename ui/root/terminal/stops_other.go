//go:build !unix

package terminal

import "os"

// stops is nothing where programs cannot be stopped.
type stops struct{}

func newStops() *stops { return nil }

var stopSignals []os.Signal

func isStop(os.Signal) bool             { return false }
func canStop() bool                     { return false }
func (s *stops) signaled(func())        {}
func (s *stops) begin() bool            { return false }
func (s *stops) enterPlain()            {}
func (s *stops) leavePlain()            {}
func (s *stops) asked() <-chan struct{} { return nil }
func (s *stops) here()                  {}
