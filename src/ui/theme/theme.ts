import "./tokens.css";
import "./base.css";
import "./cells.css";
