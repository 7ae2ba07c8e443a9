package pieces

import (
	"io"
	"sync"
)

// Stopping is asked for once, by ctrl+c: what was read until then is finished, and
// printed. The zero value is never asked.
type Stopping struct {
	mu      sync.Mutex
	asked   chan struct{}
	started bool
}

// Begin says that something is read that can be finished early.
func (s *Stopping) Begin() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.started = true
	return s.channel()
}

// Ask ends the reading, and reports whether there is one that was not asked before.
func (s *Stopping) Ask() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.started || s.isAsked() {
		return false
	}
	close(s.channel())
	return true
}

// Done reports whether the reading was ended early.
func (s *Stopping) Done() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.isAsked()
}

func (s *Stopping) channel() chan struct{} {
	if s.asked == nil {
		s.asked = make(chan struct{})
	}
	return s.asked
}

func (s *Stopping) isAsked() bool {
	select {
	case <-s.channel():
		return true
	default:
		return false
	}
}

// stoppable is an input that ends when it is asked to, also while it waits for more.
type stoppable struct {
	stop   <-chan struct{}
	chunks chan chunk
	chunk  chunk
}

type chunk struct {
	text []byte
	err  error
}

const chunkSize = 64 << 10

// Until reads from in until it is stopped.
func Until(in io.Reader, stop <-chan struct{}) io.Reader {
	s := &stoppable{stop: stop, chunks: make(chan chunk)}
	go func() {
		for {
			text := make([]byte, chunkSize)
			n, err := in.Read(text)
			select {
			case s.chunks <- chunk{text[:n], err}:
			case <-stop:
				return
			}
			if err != nil {
				return
			}
		}
	}()
	return s
}

// Read implements io.Reader.
func (s *stoppable) Read(p []byte) (int, error) {
	for len(s.chunk.text) == 0 {
		if s.chunk.err != nil {
			return 0, s.chunk.err
		}
		select {
		case <-s.stop:
			return 0, io.EOF
		case s.chunk = <-s.chunks:
		}
	}
	n := copy(p, s.chunk.text)
	s.chunk.text = s.chunk.text[n:]
	return n, nil
}
