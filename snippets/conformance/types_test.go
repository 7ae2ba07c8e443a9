package conformance

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/snippets"
	"policybench/snippets/internal/sample"
	"policybench/snippets/internal/toolchain"
)

// typed are the snippets that are pasted into projects of TypeScript, under the name
// that the file has there.
var typed = []struct {
	kind          snippets.Kind
	variant, file string
}{
	{snippets.Picker, "open", "open.ts"},
	{snippets.Picker, "init", "init.ts"},
	{snippets.Picker, "fetch", "fetch.ts"},
	{snippets.Picker, "react", "react.tsx"},
	{snippets.Picker, "angular", "angular.ts"},
	{snippets.Viewer, "js", "viewer.ts"},
	{snippets.Server, "node", "server.ts"},
	{snippets.Server, "next", "route.ts"},
	{snippets.SDK, "node", "sdk.ts"},
}

// strictTypes are the settings of a new project, with the strictest checks.
const strictTypes = `{"compilerOptions": {
	"strict": true, "noUncheckedIndexedAccess": true, "noImplicitReturns": true, "noEmit": true, "skipLibCheck": true,
	"target": "es2022", "lib": ["es2023", "dom"], "module": %MODULE%, "jsx": "react-jsx",
	"experimentalDecorators": true, "types": ["node"], "moduleDetection": "force"
}, "include": ["*.ts", "*.tsx"]}
`

// TestTypes checks that TypeScript finds nothing: in a project for a bundler, and with
// the code of servers in one that node runs, as CommonJS and as ESM.
func TestTypes(t *testing.T) {
	project, ok := toolchain.NeedNode(t, "../..")
	if !ok || !toolchain.NeedFile(t, filepath.Join(project, "node_modules", ".bin", "tsc")) {
		return
	}
	long := snippets.Input{APIKey: sample.Key, Handle: sample.Handle, CNAME: "files.example.com", TTL: time.Hour, Policy: signing.Policy{
		Expiry: 1893456000, Call: []signing.Call{signing.Pick}, Handle: "h", URL: "u", MinSize: 1, MaxSize: 2, Path: "^p/.*", Container: "c",
	}}
	long.Security = sample.Sign(t, long.Policy)
	fixed := forHandle(t)
	fixed.TTL, fixed.Policy.Call, fixed.Policy.Handle = 0, nil, ""
	if r := typeCheck(t, project, map[string]string{"control.ts": "export function f(x) { return x; }\n"}, bundled); r.code == 0 {
		t.Error("the strictest checks find nothing in what has no type")
	}
	for _, in := range []snippets.Input{long, fixed} {
		files := map[string]string{}
		servers := map[string]string{}
		for _, one := range typed {
			s, err := snippets.Render(one.kind, one.variant, in)
			if err != nil {
				t.Fatal(err)
			}
			files[one.file] = s.Text + "\n"
			if one.kind == snippets.Server || one.kind == snippets.SDK {
				servers[one.file] = s.Text + "\n"
			}
		}
		found := typeCheck(t, project, files, bundled).out
		for _, node := range []string{"commonjs", "module"} {
			servers["package.json"] = `{"type": "` + node + `"}`
			found += typeCheck(t, project, servers, `"nodenext"`).out
		}
		if found != "" {
			t.Error(found)
		}
	}
}

const bundled = `"preserve", "moduleResolution": "bundler"`

// typeCheck runs the compiler on a project with these files.
func typeCheck(t *testing.T, project string, files map[string]string, module string) result {
	t.Helper()
	folder := t.TempDir()
	if err := os.Symlink(filepath.Join(project, "node_modules"), filepath.Join(folder, "node_modules")); err != nil {
		t.Fatal(err)
	}
	save(t, folder, "tsconfig.json", strings.Replace(strictTypes, "%MODULE%", module, 1))
	for name, text := range files {
		save(t, folder, name, text)
	}
	r := execute(t, folder, nil, filepath.Join("node_modules", ".bin", "tsc"), "--project", ".")
	r.out += r.complaint
	return r
}

// TestPythonTypes: the strictest checker of Python's types finds nothing, whatever
// parameters there are.
func TestPythonTypes(t *testing.T) {
	if !toolchain.Need(t, "mypy") {
		return
	}
	fixed := forHandle(t)
	fixed.TTL, fixed.Policy.Call, fixed.Policy.Handle = 0, nil, ""
	one := forHandle(t)
	one.Policy.Call = one.Policy.Call[:1]
	folder := t.TempDir()
	names := []string{"two.py", "fixed.py", "one.py"}
	for i, in := range []snippets.Input{forHandle(t), fixed, one} {
		save(t, folder, names[i], pasted(t, snippets.Server, "python", in)+"\n")
	}
	if r := execute(t, folder, nil, append([]string{"mypy", "--strict"}, names...)...); r.code != 0 {
		t.Errorf("%s%s", r.out, r.complaint)
	}
}
