package terminaltest

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// leashedVariable names the program that a test process starts before it is killed.
const leashedVariable = "POLICYBENCH_TEST_LEASHED"

// Tests that are killed leave no program behind, not even one that no end of a terminal
// reaches.
func TestNothingOutlivesTheTests(t *testing.T) {
	if program := os.Getenv(leashedVariable); program != "" {
		term := Start(t, Options{Cols: 60, Rows: 10, Outlives: true}, program)
		term.AwaitText("end of page")
		fmt.Println("started", term.Pid())
		select {}
	}
	tests := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
	tests.Env = append(os.Environ(), leashedVariable+"="+build(t, "../../testdata/bare"))
	said, err := tests.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := tests.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(said).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(strings.TrimPrefix(line, "started ")))
	if err != nil {
		t.Fatalf("%q: %v", line, err)
	}
	program, err := unix.PidfdOpen(pid, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(program)
	_ = tests.Process.Kill()
	_ = tests.Wait() // it was killed
	ended := []unix.PollFd{{Fd: int32(program), Events: unix.POLLIN}}
	if n, err := unix.Poll(ended, int(Patience/time.Millisecond)); n != 1 || err != nil {
		t.Errorf("the program goes on (%v)", err)
	}
}
