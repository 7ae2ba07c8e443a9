package signing_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layers are the packages of the module, lowest first. A package imports only from
// the layers below its own: those beside it do not know each other. A package that
// stands nowhere here is for tests: nothing in a layer may import it.
var layers = [][]string{
	{"signing"},
	{"signing/link", "signing/report", "signing/inspect/ascii", "signing/parallel"},
	{"signing/inspect/carrier", "signing/inspect/cause"},
	{"signing/inspect/shape", "signing/inspect/evidence", "signing/inspect/message", "signing/inspect/trace"},
	{"signing/inspect/service"},
	{"signing/inspect/syntax", "signing/inspect/request", "snippets/internal/lang"},
	{"signing/inspect/sdk", "signing/inspect/secret", "signing/inspect/signer", "signing/inspect/taken", "signing/inspect/extent", "signing/inspect/store", "signing/inspect/call", "signing/inspect/source"},
	{"signing/inspect/value", "signing/inspect/wire"},
	{"signing/inspect/address"},
	{"signing/inspect/code"},
	{"signing/inspect/locate", "signing/inspect/judge", "signing/inspect/fix"},
	{"signing/inspect", "snippets"},
	{"signing/window", "signing/compare"},
	{"ui/redact", "ui/table", "ui/profile/early", "ui/state", "ui/draft/expiry"},
	{"ui/triage"},
	{"ui/words"},
	{"ui/words/times", "ui/words/english", "ui/words/patch", "ui/words/codeline"},
	{"ui/words/terms"},
	{"ui/words/finding"},
	{"ui/words/headline", "ui/words/document"},
	{"ui/words/twolinks", "ui/words/links"},
	{"ui/words/listing"},
	{"ui/words/plain"},
	{"ui/words/ticket"},
	{"ui/words/reply/table"},
	{"ui/words/reply/everyday"},
	{"ui/words/reply"},
	{"ui/profile"},
	{"ui/draft", "ui/clip", "ui/guard", "ui/input", "ui/rescue", "ui/action"},
	{"ui/kit", "ui/sheet"},
	{"ui/inspect/paper"},
	{"ui/page", "ui/build/chain", "ui/build/code", "ui/build/form", "ui/inspect/parts", "ui/inspect/letter", "ui/inspect/compare", "ui/inspect/fixed", "ui/inspect/list", "ui/inspect/again", "ui/root/over", "ui/root/terminal"},
	{"ui/inspect/onelink", "ui/inspect/ask", "ui/inspect/findings", "ui/inspect/head", "ui/inspect/invite", "ui/inspect/judged", "ui/inspect/pasted", "ui/inspect/values"},
	{"ui/root", "ui/build", "ui/inspect"},
	{"ui/cli/console", "ui/cli/nearest"},
	{"ui/cli/source", "ui/cli/pieces"},
	{"ui/cli/flags"},
	{"ui/cli/app", "ui/cli/kinds", "ui/cli/printer"},
	{"ui/cli/policy", "ui/cli/complete"},
	{"ui/cli/ask"},
	{"ui", "ui/cli"},
	{"."},
}

// screen are the packages of the workbench that draw and take keys.
var screen = []string{"ui", "ui/action", "ui/input", "ui/kit", "ui/page", "ui/root", "ui/root/over", "ui/root/terminal", "ui/build", "ui/inspect", "ui/inspect/ask", "ui/inspect/fixed", "ui/inspect/list"}

// onlyHere are module paths with the packages that may import them.
var onlyHere = map[string][]string{
	"charm.land/":              screen,
	"github.com/charmbracelet": screen,
	"github.com/spf13/":        {"ui/cli", "ui/cli/flags", "ui/cli/complete", "ui/cli/policy"},
}

func TestImportDirections(t *testing.T) {
	imports := ourImports(t)
	if len(imports["signing/inspect"]) == 0 || len(imports["ui"]) == 0 {
		t.Fatalf("imports of %d packages found, and not the ones that must be there", len(imports))
	}
	for pkg, list := range imports {
		layer := layerOf(pkg)
		if layer < 0 {
			continue
		}
		for _, imported := range list {
			checkImport(t, pkg, layer, imported)
		}
	}
}

func checkImport(t *testing.T, pkg string, layer int, imported string) {
	t.Helper()
	if ours, ok := strings.CutPrefix(imported, "policybench/"); ok {
		if below := layerOf(ours); below < 0 || below >= layer {
			t.Errorf("%s imports %s, which is not below it", pkg, ours)
		}
		return
	}
	if imported == "net" || strings.HasPrefix(imported, "net/") && imported != "net/url" && imported != "net/netip" {
		t.Errorf("%s imports %s: nothing here goes to the network", pkg, imported)
	}
	first, _, _ := strings.Cut(imported, "/")
	if strings.Contains(first, ".") && (pkg == "signing" || strings.HasPrefix(pkg, "signing/")) {
		t.Errorf("%s imports %s: signing uses the standard library alone", pkg, imported)
	}
	for prefix, allowed := range onlyHere {
		if strings.HasPrefix(imported, prefix) && !slices.Contains(allowed, pkg) {
			t.Errorf("%s imports %s, which is for %v", pkg, imported, allowed)
		}
	}
}

// The rooms of the inspector are for the inspector: everybody else comes in through
// its door.
func TestRoomsHaveOneDoor(t *testing.T) {
	const rooms = "policybench/signing/inspect/"
	for pkg, list := range ourImports(t) {
		for _, imported := range list {
			if strings.HasPrefix(imported, rooms) && pkg != "signing/inspect" && !strings.HasPrefix("policybench/"+pkg, rooms) {
				t.Errorf("%s imports %s", pkg, imported)
			}
		}
	}
}

func layerOf(pkg string) int {
	return slices.IndexFunc(layers, func(layer []string) bool { return slices.Contains(layer, pkg) })
}

// ourImports reads the import lists of the module's own code, tests left out.
func ourImports(t *testing.T) map[string][]string {
	t.Helper()
	imports := map[string][]string{}
	err := filepath.WalkDir("..", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (entry.Name() == "testdata" || len(entry.Name()) > 2 && entry.Name()[0] == '.') {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		pkg := path.Dir(strings.TrimPrefix(filepath.ToSlash(name), "../"))
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			imports[pkg] = append(imports[pkg], imported)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return imports
}

// The program has no HTTP and no TLS in it, through whichever library.
func TestNothingDials(t *testing.T) {
	list := exec.Command("go", "list", "-deps", "./...")
	list.Dir = ".."
	var complaint strings.Builder
	list.Stderr = &complaint
	out, err := list.Output()
	if err != nil {
		t.Fatal(err, complaint.String())
	}
	deps := strings.Fields(string(out))
	if !slices.Contains(deps, "crypto/hmac") {
		t.Fatalf("%d packages, and crypto/hmac is none of them", len(deps))
	}
	for _, banned := range []string{"net/http", "crypto/tls"} {
		if slices.Contains(deps, banned) {
			t.Errorf("%s is compiled in", banned)
		}
	}
}
